package io.shoumi.cli;

import io.shoumi.cli.scan.Format;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** text, jsonl or sarif. */
final class FormatName implements ITypeConverter<Format> {
    @Override
    public Format convert(String name) {
        try {
            return Format.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("text | jsonl | sarif: " + name);
        }
    }
}
