<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="poq" uri="https://carttransfer.io/poq" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<c:set var="root" value="${pageContext.request.contextPath}" />
<c:set var="cart" value="${sessionScope.cart}" />
<shop:page title="Checkout">
<h1>Checkout</h1>
<poq:notices styleClass="alert" />
<poq:order total="${total}" subTotal="${cart.subtotal}" delivery="${deliveries[form.delivery]}" currency="GBP" />
<c:if test="${not empty outOfStock}">
  <p class="alert" role="alert">There are not enough of <strong><c:out value="${outOfStock.name}" /></strong> left. Please <a href="${root}/cart">change the quantity</a>; nothing has been ordered.</p>
  <poq:paymentError message="There are not enough of ${outOfStock.name} left. Nothing has been ordered." />
</c:if>
<c:if test="${not empty form.errors}">
  <p class="alert" role="alert">Nothing has been ordered yet. Please look at the fields marked below.</p>
</c:if>
<form class="columns" action="${root}/checkout" method="post">
  <div>
    <fieldset>
      <legend>Delivery</legend>
      <c:forEach var="choice" items="${deliveries}">
        <label class="choice">
          <input type="radio" name="delivery" value="${choice.key.name}" data-price="${choice.value}" ${choice.key == form.delivery ? 'checked' : ''}>
          <span><strong><c:out value="${choice.key.title}" /></strong><br><c:out value="${choice.key.promise}" /></span>
          <span class="amount"><c:choose><c:when test="${choice.value <= 0}">Free</c:when><c:otherwise><shop:price value="${choice.value}" /></c:otherwise></c:choose></span>
        </label>
      </c:forEach>
    </fieldset>
    <fieldset>
      <legend>Your address</legend>
      <shop:field name="name" label="Name" value="${form.name}" autocomplete="name" error="${form.errors.name}" />
      <shop:field name="email" label="Email" type="email" value="${form.email}" autocomplete="email" error="${form.errors.email}" />
      <shop:field name="street" label="Street and house number" value="${form.street}" autocomplete="street-address" error="${form.errors.street}" />
      <div class="pair">
        <shop:field name="town" label="Town" value="${form.town}" autocomplete="address-level2" error="${form.errors.town}" />
        <shop:field name="postcode" label="Postcode" value="${form.postcode}" autocomplete="postal-code" error="${form.errors.postcode}" />
      </div>
    </fieldset>
    <fieldset>
      <legend>Payment</legend>
      <p class="note">By invoice, due 14 days after delivery.</p>
    </fieldset>
  </div>
  <aside class="summary-box" aria-label="Your order">
    <h2>Your order</h2>
    <shop:items items="${cart.items}" />
    <dl class="sums">
      <div class="sum"><dt>Subtotal</dt><dd data-subtotal="${cart.subtotal}"><shop:price value="${cart.subtotal}" /></dd></div>
      <div class="sum"><dt>Delivery</dt><dd id="delivery-price"><shop:price value="${deliveries[form.delivery]}" /></dd></div>
      <div class="sum total"><dt>Total</dt><dd id="total" aria-live="polite"><shop:price value="${total}" /></dd></div>
    </dl>
    <button class="button wide">Place order</button>
    <a class="more" href="${root}/cart">Change the basket</a>
  </aside>
</form>
<script src="${root}/js/checkout.js"></script>
</shop:page>
