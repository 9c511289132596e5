package io.shoumi.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry: hands the arguments to the command named first. */
@Command(
        name = "shoumi",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "守密: confidentiality regulations that run.",
        subcommands = {
            ServeCommand.class,
            ScanCommand.class,
            CheckCommand.class,
            ExportCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DoctorCommand.class,
            ClausesCommand.class,
            TestReportCommand.class,
            TortureReportCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        var status = commandLine().execute(args);
        if (status != ServeCommand.STAYS) {
            System.exit(status);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
    }
}
