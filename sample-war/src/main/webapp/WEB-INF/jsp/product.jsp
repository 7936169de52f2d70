<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<c:set var="root" value="${pageContext.request.contextPath}" />
<shop:page title="${product.name}">
<p class="crumbs"><a href="${root}/">Homeware</a></p>
<div class="product">
  <div class="picture"><img src="${root}/img/<c:out value='${product.picture}' />" width="400" height="400" alt="<c:out value='${product.name}' />"></div>
  <div>
    <h1><c:out value="${product.name}" /></h1>
    <p class="summary"><c:out value="${product.summary}" /></p>
    <p class="price big"><shop:price value="${product.price}" /> <small>(VAT included)</small></p>
    <p><c:out value="${product.description}" /></p>
    <c:choose>
      <c:when test="${product.soldOut}"><p><span class="flag out">Sold out</span> The next ones are being made.</p></c:when>
      <c:otherwise>
        <p>
          <c:choose>
            <c:when test="${product.fewLeft}"><span class="flag">Only <c:out value="${product.stock}" /> left</span></c:when>
            <c:otherwise><span class="flag in">In stock</span></c:otherwise>
          </c:choose>
        </p>
        <form class="buy" action="${root}/cart" method="post">
          <input type="hidden" name="id" value="${product.id}">
          <label for="quantity">Quantity</label>
          <input id="quantity" name="quantity" type="number" inputmode="numeric" min="1" max="${product.stock < 999 ? product.stock : 999}" value="1" required>
          <button class="button" name="add" value="1">Add to basket</button>
        </form>
      </c:otherwise>
    </c:choose>
    <dl class="facts">
      <dt>Details</dt><dd><c:out value="${product.details}" /></dd>
      <dt>Article number</dt><dd><c:out value="${product.articleNumber}" /></dd>
    </dl>
  </div>
</div>
</shop:page>
