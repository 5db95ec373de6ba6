package no.samtale.vault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a stopped start by its one line, instead of by a stack of exceptions. */
final class KeyringFaultAnalyzer extends AbstractFailureAnalyzer<KeyringFault> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, KeyringFault fault) {
        return new FailureAnalysis(fault.getMessage(), null, fault);
    }
}
