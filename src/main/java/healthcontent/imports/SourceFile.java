package healthcontent.imports;

import healthcontent.imports.reader.Format;

/**
 * A file that was sent.
 *
 * @param name as the sender calls it, to be told again; never a path that anything is read from
 * @param charset that the sender declared; empty where it did not
 */
record SourceFile(String name, Format format, byte[] content, String charset) {}
