<%@ page contentType="text/html;charset=UTF-8" %><!DOCTYPE html>
<title>Shop</title>
<p>Decorated
<% ((com.opensymphony.module.sitemesh.Page) request.getAttribute("__sitemesh__page")).writeBody(out); %>
