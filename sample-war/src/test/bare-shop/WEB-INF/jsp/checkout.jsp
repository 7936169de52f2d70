<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" import="java.util.Map, bare.BareCart" %>
<%@ taglib prefix="poq" uri="https://carttransfer.io/poq" %>
<%
  Map<String, Integer> cart = BareCart.of(session);
  if (request.getMethod().equals("POST")) {
    request.setCharacterEncoding("UTF-8");
    Integer lamps = cart.get(BareCart.LAMP);
    application.setAttribute("lamps sold", lamps == null ? 0 : lamps);
    session.setAttribute("name", request.getParameter("name"));
    session.setAttribute("number", "B" + System.nanoTime());
    session.setAttribute("total", BareCart.subtotal(cart));
    session.setAttribute("ordered", cart);
    session.removeAttribute("cart");
    response.sendRedirect(request.getContextPath() + "/order/done");
    return;
  }
%>
<!DOCTYPE html>
<title>Checkout</title>
<poq:bridge/>
<poq:notInApp><header class="site">The bare shop</header></poq:notInApp>
<poq:notices styleClass="alert"/>
<poq:order total="<%= BareCart.subtotal(cart) %>" currency="GBP"/>
<ul class="items">
<% for (Map.Entry<String, Integer> line : cart.entrySet()) { %>
  <li><span class="quantity"><%= line.getValue() %> ×</span> <span class="name"><%= BareCart.name(line.getKey()) %></span>
<% } %>
</ul>
<p data-subtotal="<%= BareCart.subtotal(cart) %>">Subtotal
<form method="post" action="<%= request.getContextPath() %>/checkout">
  <input name="name"><input name="email"><input name="street"><input name="town"><input name="postcode">
  <button>Place order</button>
</form>
