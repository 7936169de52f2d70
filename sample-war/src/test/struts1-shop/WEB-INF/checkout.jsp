<%@ page contentType="text/html;charset=UTF-8" %><!DOCTYPE html>
<html lang="en">
<head><title>Checkout</title></head>
<body>
<p>basket=${basket}
<form method="post" action="cart.do">
<input name="action" value="add"><input name="id"><input name="qty" value="1"><button>Add</button>
</form>
</body>
</html>
