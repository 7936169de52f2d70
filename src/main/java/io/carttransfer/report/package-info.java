/**
 * The page that shows the ledger: who may see it, what needs somebody, the story of one reference,
 * tables and metrics. Its HTML, script and style lie beside the classes.
 *
 * <p>May use ledger, settings and the packages below these. Shops name {@link
 * io.carttransfer.report.ReportServlet} in web.xml; the rest is internal.
 */
package io.carttransfer.report;
