<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="scriptless" description="The frame that every page of the shop has" %>
<%@ attribute name="title" required="true" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="poq" uri="https://carttransfer.io/poq" %>
<c:set var="root" value="${pageContext.request.contextPath}" />
<%-- Not sessionScope: some containers forbid it where the page itself has session="false". --%>
<c:set var="cart" value="${pageContext.request.getSession(false).getAttribute('cart')}" />
<c:set var="units" value="${empty cart ? 0 : cart.units}" />
<!DOCTYPE html>
<html lang="en-GB">
<head>
  <meta charset="UTF-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title><c:out value="${title}" /> – Fennel &amp; Oak</title>
  <link rel="icon" href="${root}/img/leaf.svg" type="image/svg+xml">
  <link rel="stylesheet" href="${root}/css/shop.css">
  <poq:bridge />
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<poq:notInApp>
<header class="site">
  <div class="wrap">
    <a class="brand" href="${root}/"><img src="${root}/img/leaf.svg" width="36" height="36" alt=""><span>Fennel &amp; Oak</span></a>
    <nav aria-label="Shop">
      <a href="${root}/">Homeware</a>
      <a class="bag" href="${root}/cart">Basket <span class="count"><c:out value="${units}" /><span class="hidden"> ${units == 1 ? 'item' : 'items'}</span></span></a>
    </nav>
  </div>
</header>
</poq:notInApp>
<main id="main" class="wrap" tabindex="-1">
<jsp:doBody />
</main>
<poq:notInApp>
<footer class="site">
  <div class="wrap">
    <p><strong>Fennel &amp; Oak</strong><br>4 Mill Lane, Ludlow. Good things for the house since 2008.</p>
    <p>Delivery free from £50. Send it back within 60 days if it is not right.</p>
  </div>
</footer>
</poq:notInApp>
</body>
</html>
