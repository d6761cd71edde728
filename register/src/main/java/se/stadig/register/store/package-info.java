/** The store: deliveries as immutable Parquet files with a manifest, put in place by one rename. */
@NullMarked
package se.stadig.register.store;

import org.jspecify.annotations.NullMarked;
