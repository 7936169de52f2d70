<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" isErrorPage="true" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="Something broke">
<h1>Something broke</h1>
<p>That was us, not you. Your basket is safe; please try again in a moment.</p>
<p><a class="button" href="${pageContext.request.contextPath}/cart">To the basket</a></p>
</shop:page>
