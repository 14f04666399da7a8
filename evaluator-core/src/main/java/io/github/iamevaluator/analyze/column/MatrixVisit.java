package io.github.iamevaluator.analyze.column;

import io.github.iamevaluator.analyze.MatrixColumn;
import io.github.iamevaluator.analyze.MatrixRun;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One visit of a matrix: its columns cut into tasks, which threads take up one after the other. */
final class MatrixVisit {

    private static final int RESOURCES = 32;
    private static final int ACTIONS = 64;

    private final MatrixAxes axes;
    private final Workers workers;
    private final Consumer<MatrixColumn> visitor;
    private final MatrixRun run;
    private final long actionTasks;
    private final long tasks;
    private final AtomicLong next = new AtomicLong();
    private final AtomicBoolean stopped = new AtomicBoolean();

    /** Makes workers. */
    interface Workers {
        /** A worker for some resources. */
        ColumnWorker of(int firstResource, int endResource);
    }

    MatrixVisit(MatrixAxes axes, Workers workers, Consumer<MatrixColumn> visitor, MatrixRun run) {
        this.axes = axes;
        this.workers = workers;
        this.visitor = visitor;
        this.run = run;
        this.actionTasks = (axes.actions().size() + ACTIONS - 1L) / ACTIONS;
        this.tasks = actionTasks * ((axes.resources().size() + RESOURCES - 1L) / RESOURCES);
    }

    void run() {
        run.inEachThread(this::work, () -> stopped.set(true));
    }

    private void work() {
        long block = -1;
        @Nullable ColumnWorker worker = null;
        for (long task = next.getAndIncrement(); task < tasks && !stopped.get(); task = next.getAndIncrement()) {
            if (worker == null || task / actionTasks != block) {
                block = task / actionTasks;
                int first = (int) block * RESOURCES;
                worker = workers.of(first, Math.min(axes.resources().size(), first + RESOURCES));
            }
            visit(worker, (int) (task % actionTasks) * ACTIONS, (int) block * RESOURCES);
        }
    }

    private void visit(ColumnWorker worker, int firstAction, int firstResource) {
        int end = Math.min(axes.actions().size(), firstAction + ACTIONS);
        long columns = Math.min(RESOURCES, axes.resources().size() - firstResource);
        long cells = columns * axes.principals().size();
        for (int action = firstAction; action < end; action++) {
            for (int context = 0; context < axes.contexts().size(); context++) {
                run.requireGoingOn();
                worker.decide(action, context, visitor);
                run.progress().accept(cells);
            }
        }
    }
}
