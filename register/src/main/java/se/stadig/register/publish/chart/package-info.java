/**
 * Diagram: server-made SVG from published figures, for pages and files alike. Each has a title and a description for those who cannot see it, tells
 * nothing by colour alone, and stands beside a table with the same numbers.
 */
@NullMarked
package se.stadig.register.publish.chart;

import org.jspecify.annotations.NullMarked;
