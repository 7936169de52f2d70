<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" import="java.util.Map, bare.BareCart" %>
<%@ taglib prefix="poq" uri="https://carttransfer.io/poq" %>
<%
  if (request.getMethod().equals("POST")) {
    Map<String, Integer> cart = BareCart.of(session);
    cart.put(BareCart.LAMP, 1);
    session.setAttribute("cart", cart);
    response.sendRedirect(request.getContextPath() + "/checkout");
    return;
  }
%>
<!DOCTYPE html>
<title>Lamp</title>
<poq:bridge/>
<poq:notInApp><header class="site">The bare shop</header></poq:notInApp>
<poq:inApp><p class="in-app">You came from the app</poq:inApp>
<h1><%= BareCart.name(BareCart.LAMP) %></h1>
<p>Only <%= BareCart.lampsLeft(application) %> left
<form method="post"><button>Add to basket</button></form>
