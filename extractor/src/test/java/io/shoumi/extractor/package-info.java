/**
 * Tests of the extractor through its real workers: files are made by code ({@code Made}), sent through the pipe, read under
 * bubblewrap. Start reading at {@code Workers} and {@code HostileFileTest}.
 */
package io.shoumi.extractor;
