package io.github.iamevaluator.bench.loop;

/** Whether one text of the context fits the values of a condition. */
interface LoopTest {

    int FALSE = 0;
    int TRUE = 1;
    int INDETERMINATE = 2;

    /** One of the three. */
    int test(LoopValue value, LoopRequest request);
}
