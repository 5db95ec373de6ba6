package no.samtale.testing;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Sets the clock right after each test class, for the next one. */
class ClockReset implements TestExecutionListener {
    @Override
    public void afterTestClass(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext().getBean(SettableClock.class).goRight();
        }
    }
}
