<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" import="io.carttransfer.jsp.OrderPlaced" %>
<%
  String number = (String) session.getAttribute("number");
  OrderPlaced.record(request, number, (Number) session.getAttribute("total"));
%>
<!DOCTYPE html>
<title>Thank you</title>
<p>Thank you, <%= session.getAttribute("name") %>. Your order number is <strong class="number"><%= number %></strong>.
