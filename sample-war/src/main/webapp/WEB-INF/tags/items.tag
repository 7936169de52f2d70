<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" description="Items of a cart or an order, to read" %>
<%@ attribute name="items" required="true" type="java.util.List" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<ul class="items">
<c:forEach var="item" items="${items}">
  <li>
    <span class="picture"><img src="${pageContext.request.contextPath}/img/<c:out value='${item.product.picture}' />" width="56" height="56" alt=""></span>
    <span class="name"><span class="quantity"><c:out value="${item.quantity}" /> ×</span> <c:out value="${item.product.name}" /></span>
    <span class="amount"><shop:price value="${item.total}" /></span>
  </li>
</c:forEach>
</ul>
