<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" session="false" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="Not on our shelves">
<h1>Not on our shelves</h1>
<p>The page you asked for is not here. It may have been sold, or the address has a slip in it.</p>
<p><a class="button" href="${pageContext.request.contextPath}/">To the shop</a></p>
</shop:page>
