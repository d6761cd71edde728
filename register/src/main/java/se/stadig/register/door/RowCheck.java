package se.stadig.register.door;

import java.sql.SQLException;

/** Checks the rows of one file; what is right goes to the staging. */
interface RowCheck extends AutoCloseable {
    /** Says in the row what is wrong with it, or takes it in. Required values have been checked before. */
    void check(Row row) throws SQLException;

    @Override
    void close() throws SQLException;
}
