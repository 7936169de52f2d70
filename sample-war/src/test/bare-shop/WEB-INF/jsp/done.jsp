<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" import="java.util.Map, bare.BareCart" %>
<%@ taglib prefix="poq" uri="https://carttransfer.io/poq" %>
<%
  String number = (String) session.getAttribute("number");
  @SuppressWarnings("unchecked")
  Map<String, Integer> ordered = (Map<String, Integer>) session.getAttribute("ordered");
%>
<!DOCTYPE html>
<title>Thank you</title>
<poq:bridge/>
<poq:notInApp><header class="site">The bare shop</header></poq:notInApp>
<poq:paymentCompleted orderId="<%= number %>" total="${sessionScope.total}" currency="GBP"/>
<p>Thank you, <%= session.getAttribute("name") %>. Your order number is <strong class="number"><%= number %></strong>.
<ul class="items">
<% for (Map.Entry<String, Integer> line : ordered.entrySet()) { %>
  <li><span class="quantity"><%= line.getValue() %> ×</span> <span class="name"><%= BareCart.name(line.getKey()) %></span>
<% } %>
</ul>
<poq:inApp><poq:closeWebView>Back to the app</poq:closeWebView></poq:inApp>
