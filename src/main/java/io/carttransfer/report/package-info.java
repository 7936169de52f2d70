/**
 * The page that shows the ledger: who may see it, problems, the story of one reference, tables and
 * metrics. Its HTML, script and style are next to the classes.
 *
 * <p>May use ledger, settings and the packages below these. Shops declare {@link
 * io.carttransfer.report.ReportServlet} in web.xml; the rest is internal.
 */
package io.carttransfer.report;
