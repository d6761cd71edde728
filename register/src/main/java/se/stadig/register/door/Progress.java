package se.stadig.register.door;

/** Is told how far the reading has come. Called from several threads. */
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = (rows, bytes, allBytes) -> {};

    /** Rows and bytes read so far, and the bytes of the whole delivery (0 if unknown). */
    void told(long rows, long bytes, long allBytes);
}
