package se.stadig.register;

import java.io.IOException;
import java.sql.SQLException;

/** The embedded engine could not do what it was told: a full disk, a damaged file, or a bug of ours. Whoever uses the register need not know SQL. */
public final class EngineFailure extends IOException {
    public EngineFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
