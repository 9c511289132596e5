package io.shoumi.extractor;

/** How many workers, which command, how confined, how much each request may cost. */
public record PoolOptions(WorkerCommand command, Sandbox sandbox, int workers, Limits limits) {

    public PoolOptions {
        if (workers < 1) {
            throw new IllegalArgumentException("workers: " + workers);
        }
    }

    /** The usual choice: confined, jars and JDK of the running process, standard limits. */
    public static PoolOptions confined(int workers) {
        return new PoolOptions(WorkerCommand.ofThisProcess(), Sandbox.BUBBLEWRAP, workers, Limits.STANDARD);
    }

    public PoolOptions withCommand(WorkerCommand other) {
        return new PoolOptions(other, sandbox, workers, limits);
    }

    public PoolOptions withSandbox(Sandbox other) {
        return new PoolOptions(command, other, workers, limits);
    }

    public PoolOptions withLimits(Limits other) {
        return new PoolOptions(command, sandbox, workers, other);
    }
}
