<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<c:set var="root" value="${pageContext.request.contextPath}" />
<shop:page title="Homeware">
<div class="welcome">
  <h1>Good things for the house</h1>
  <p>Twelve pieces, made by people we know, in numbers they can manage.</p>
</div>
<ul class="shelf">
<c:forEach var="product" items="${products}">
  <li>
    <a class="card" href="${root}/product?id=${product.id}">
      <span class="picture"><img src="${root}/img/<c:out value='${product.picture}' />" width="400" height="400" alt=""></span>
      <span class="name"><c:out value="${product.name}" /></span>
      <span class="summary"><c:out value="${product.summary}" /></span>
      <span class="foot"><span class="price"><shop:price value="${product.price}" /></span>
        <c:if test="${product.soldOut}"><span class="flag out">Sold out</span></c:if>
        <c:if test="${product.fewLeft}"><span class="flag">Only <c:out value="${product.stock}" /> left</span></c:if>
      </span>
    </a>
  </li>
</c:forEach>
</ul>
</shop:page>
