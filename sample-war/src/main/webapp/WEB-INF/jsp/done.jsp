<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="poq" uri="https://carttransfer.io/poq" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<c:set var="root" value="${pageContext.request.contextPath}" />
<shop:page title="Thank you">
<poq:paymentCompleted orderId="${order.number}" total="${order.total}" subTotal="${order.subtotal}" delivery="${order.deliveryPrice}" currency="GBP" />
<h1>Thank you, <c:out value="${order.address.name}" /></h1>
<div class="columns">
  <div>
    <p class="big">Your order number is <strong class="number"><c:out value="${order.number}" /></strong>.</p>
    <p>A confirmation is on its way to <strong><c:out value="${order.address.email}" /></strong>.</p>
    <h2><c:out value="${order.delivery.title}" /></h2>
    <p><c:out value="${order.delivery.promise}" /></p>
    <address>
      <c:out value="${order.address.name}" /><br>
      <c:out value="${order.address.street}" /><br>
      <c:out value="${order.address.town}" />, <c:out value="${order.address.postcode}" />
    </address>
    <p><poq:closeWebView styleClass="button">Back to the app</poq:closeWebView><poq:notInApp><a class="button" href="${root}/">Back to the shop</a></poq:notInApp></p>
  </div>
  <aside class="summary-box" aria-label="Your order">
    <h2>Your order</h2>
    <shop:items items="${order.items}" />
    <dl class="sums">
      <div class="sum"><dt>Subtotal</dt><dd><shop:price value="${order.subtotal}" /></dd></div>
      <div class="sum"><dt>Delivery</dt><dd><shop:price value="${order.deliveryPrice}" /></dd></div>
      <div class="sum total"><dt>Total</dt><dd><shop:price value="${order.total}" /></dd></div>
    </dl>
  </aside>
</div>
</shop:page>
