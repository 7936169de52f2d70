<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" description="A labelled field of the checkout form, with its error" %>
<%@ attribute name="name" required="true" %>
<%@ attribute name="label" required="true" %>
<%@ attribute name="value" required="true" %>
<%@ attribute name="autocomplete" required="true" %>
<%@ attribute name="type" required="false" %>
<%@ attribute name="error" required="false" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<div class="field field-${name}">
  <label for="${name}"><c:out value="${label}" /></label>
  <input id="${name}" name="${name}" type="${empty type ? 'text' : type}" value="<c:out value='${value}' />" autocomplete="${autocomplete}" maxlength="100" required
    <c:if test="${not empty error}">aria-invalid="true" aria-describedby="${name}-error"</c:if>>
  <c:if test="${not empty error}"><p class="error" id="${name}-error"><c:out value="${error}" /></p></c:if>
</div>
