/**
 * The register: takes deliveries in, keeps them, gathers cases, writes the figures. Files, Parquet and DuckDB; no web.
 */
@NullMarked
package se.stadig.register;

import org.jspecify.annotations.NullMarked;
