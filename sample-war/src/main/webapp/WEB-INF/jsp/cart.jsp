<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="poq" uri="https://carttransfer.io/poq" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<c:set var="root" value="${pageContext.request.contextPath}" />
<c:set var="cart" value="${sessionScope.cart}" />
<shop:page title="Your basket">
<h1>Your basket</h1>
<poq:notices styleClass="alert" />
<c:choose>
<c:when test="${empty cart.items}">
  <p>There is nothing in it yet.</p>
  <p><poq:closeWebView styleClass="button">Back to the app</poq:closeWebView><poq:notInApp><a class="button" href="${root}/">Have a look around</a></poq:notInApp></p>
</c:when>
<c:otherwise>
<div class="columns">
  <ul class="lines">
  <c:forEach var="item" items="${cart.items}">
    <c:set var="product" value="${item.product}" />
    <li class="line">
      <a class="picture" href="${root}/product?id=${product.id}" tabindex="-1" aria-hidden="true"><img src="${root}/img/<c:out value='${product.picture}' />" width="96" height="96" alt=""></a>
      <div class="what">
        <a class="name" href="${root}/product?id=${product.id}"><c:out value="${product.name}" /></a>
        <span class="each"><shop:price value="${product.price}" /> each</span>
        <form action="${root}/cart" method="post">
          <input type="hidden" name="id" value="${product.id}">
          <label class="hidden" for="quantity-${product.id}">Quantity of <c:out value="${product.name}" /></label>
          <input id="quantity-${product.id}" name="quantity" type="number" inputmode="numeric" min="0" max="999" value="${item.quantity}" required>
          <button class="quiet">Update<span class="hidden"> <c:out value="${product.name}" /></span></button>
          <button class="quiet" name="remove" value="1" formnovalidate>Remove<span class="hidden"> <c:out value="${product.name}" /></span></button>
        </form>
      </div>
      <span class="amount"><shop:price value="${item.total}" /></span>
    </li>
  </c:forEach>
  </ul>
  <aside class="summary-box" aria-label="Summary">
    <dl class="sums">
      <div class="sum"><dt>Subtotal</dt><dd><shop:price value="${cart.subtotal}" /></dd></div>
    </dl>
    <p class="note">Delivery is chosen at the checkout. VAT is included.</p>
    <a class="button wide" href="${root}/checkout">Checkout</a>
    <poq:closeWebView styleClass="more quiet">Back to the app</poq:closeWebView>
    <poq:notInApp><a class="more" href="${root}/">Keep looking</a></poq:notInApp>
  </aside>
</div>
</c:otherwise>
</c:choose>
</shop:page>
