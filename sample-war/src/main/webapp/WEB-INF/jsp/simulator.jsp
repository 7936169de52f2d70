<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<c:set var="root" value="${pageContext.request.contextPath}" />
<!DOCTYPE html>
<html lang="en-GB">
<head>
  <meta charset="UTF-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>App simulator – Fennel &amp; Oak</title>
  <link rel="icon" href="${root}/img/leaf.svg" type="image/svg+xml">
  <link rel="stylesheet" href="${root}/app/simulator.css">
</head>
<body>
<header>
  <h1>App simulator</h1>
  <p>The phone plays the app, this page the platform behind it. Check out, and watch the bag become the shop’s own cart.</p>
</header>
<main>
  <section class="phone" aria-label="The phone">
    <div class="screen">
      <div class="status-bar" aria-hidden="true"><span>9:41</span><span class="notch"></span><span>100%</span></div>

      <div id="bag" class="view">
        <div class="bar"><h2>Bag <span id="units"></span></h2></div>
        <div class="content">
          <p id="notice" class="notice" role="status"></p>
          <ul id="lines"></ul>
          <div class="add">
            <label for="catalogue">Add to the bag</label>
            <div>
              <select id="catalogue">
              <c:forEach var="product" items="${products}">
                <option value="<c:out value='${product.articleNumber}' />" data-price="${product.price}" data-picture="${root}/img/<c:out value='${product.picture}' />" data-name="<c:out value='${product.name}' />"><c:out value="${product.name}" /><c:if test="${product.soldOut}"> (sold out)</c:if><c:if test="${product.fewLeft}"> (<c:out value="${product.stock}" /> left)</c:if></option>
              </c:forEach>
                <option value="no_such_sku" data-price="19.00" data-picture="" data-name="Something the shop does not know">Something the shop does not know</option>
              </select>
              <button id="add" type="button" class="tonal">Add</button>
            </div>
          </div>
        </div>
        <div class="bottom">
          <p class="total"><span>Total</span> <strong id="bag-total"></strong></p>
          <button id="checkout" type="button" class="primary">Checkout</button>
        </div>
      </div>

      <div id="web-view" class="view" hidden>
        <div class="bar">
          <button id="close" type="button" class="plain">Close</button>
          <h2>Checkout</h2>
          <span>
            <button id="back" type="button" class="plain" aria-label="Back in the web view">‹</button>
            <button id="reload" type="button" class="plain" aria-label="Reload the web view">↻</button>
          </span>
        </div>
        <p id="banner" class="banner" role="status" hidden></p>
        <iframe id="frame" name="web-view" title="The app’s web view" src="about:blank"></iframe>
      </div>
    </div>
  </section>

  <div class="desk">
    <section aria-labelledby="settings-title">
      <h2 id="settings-title">Play with it</h2>
      <div class="settings">
        <div class="wide">
          <label for="reference">Reference</label>
          <div class="row"><input id="reference" type="text" spellcheck="false" autocomplete="off"><button id="new-reference" type="button" class="tonal">New</button></div>
        </div>
        <label class="check"><input id="lose-cookies" type="checkbox"> Lose the cookies</label>
        <label class="check"><input id="lose-token" type="checkbox"> Lose the token in the address</label>
        <label class="check"><input id="no-app" type="checkbox"> An ordinary browser, not the app</label>
        <label class="check"><input id="currency" type="checkbox" value="EUR"> Send the bag in euros</label>
        <div class="wide">
          <label for="authorization">Authorization header</label>
          <input id="authorization" type="text" spellcheck="false" autocomplete="off" placeholder="none">
        </div>
        <div class="wide aside"><button id="new-phone" type="button" class="tonal">Take a new phone</button> <span class="hint">forgets session and cookies, which the phone shares with this browser</span></div>
      </div>
    </section>

    <section aria-labelledby="request-title">
      <div class="heading"><h2 id="request-title">Request</h2> <span class="buttons"><button type="button" class="copy" data-copy="curl" disabled>Copy as curl</button> <button type="button" class="copy" data-copy="request" disabled>Copy<span class="hidden"> the request</span></button></span></div>
      <pre id="request" tabindex="0" aria-label="Request">Nothing has been sent yet.</pre>
    </section>

    <section aria-labelledby="answer-title">
      <div class="heading"><h2 id="answer-title">Answer <span id="status" class="status"></span></h2> <span class="buttons"><button type="button" class="copy" data-copy="answer" disabled>Copy<span class="hidden"> the answer</span></button></span></div>
      <pre id="answer" tabindex="0" aria-label="Answer">Nothing has come back yet.</pre>
    </section>

    <section aria-labelledby="steps-title">
      <h2 id="steps-title">What the app did</h2>
      <div role="log" aria-labelledby="steps-title" tabindex="0"><ol id="steps" class="log"></ol></div>
      <p class="empty">Nothing yet.</p>
    </section>

    <section aria-labelledby="events-title">
      <div class="heading"><h2 id="events-title">What the page sent to the app</h2> <span class="buttons"><button id="clear" type="button" class="copy">Clear</button></span></div>
      <div role="log" aria-labelledby="events-title" tabindex="0"><ol id="events" class="log"></ol></div>
      <p class="empty">Nothing yet.</p>
    </section>
  </div>
</main>

<template id="line">
  <li class="line">
    <span class="picture"><img width="52" height="52" alt=""></span>
    <span class="what"><span class="name"></span><span class="sku"></span></span>
    <span class="amount"></span>
    <span class="stepper" role="group">
      <button type="button" class="less">−</button>
      <output></output>
      <button type="button" class="more">+</button>
    </span>
  </li>
</template>
<script type="module" src="${root}/app/simulator.js"></script>
</body>
</html>
