package no.samtale.platform.clusters;

/** What we write into a cluster's postgresql.conf and pg_hba.conf. */
final class ClusterSettings {
    private ClusterSettings() {}

    /** Passwords always, over loopback only, with no trusted connection of any kind. */
    static final String ACCESS = """
            # Written by Samtale at every start.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    /**
     * Durable, and silent about content: no statement, parameter or row ever reaches the server's log. The port is
     * given at each start instead.
     */
    static String of(ClusterPlan plan) {
        return """
                # Written by Samtale at every start: what you change here is lost.
                cluster_name = 'samtale %s'
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = %d

                # An acknowledged message has reached the disk. The start is refused when one of these is off.
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                # Compressing pages that hold sealed data gains nothing.
                wal_compression = off

                # The log tells what happened, never to whom or with what.
                log_error_verbosity = terse
                log_parameter_max_length = 0
                log_parameter_max_length_on_error = 0
                log_min_error_statement = panic
                log_statement = 'none'
                log_min_duration_statement = -1
                log_lock_waits = off
                log_checkpoints = off
                # A week of logs, a file a day.
                logging_collector = on
                log_directory = 'log'
                log_filename = 'postgresql-%%a.log'
                log_file_mode = 0600
                log_truncate_on_rotation = on
                log_rotation_age = 1d
                log_rotation_size = 0
                log_timezone = 'UTC'
                timezone = 'UTC'
                lc_messages = 'C'

                # Nothing that the application does takes longer; migrations set their own.
                transaction_timeout = 60s
                idle_in_transaction_session_timeout = 30s

                shared_buffers = %s
                wal_buffers = 16MB
                max_wal_size = %s
                checkpoint_timeout = 10min
                random_page_cost = 1.1
                # Short statements only: compiling them costs more than it gains.
                jit = off
                max_parallel_workers_per_gather = 0
                # No replication, so no slots for it.
                max_wal_senders = 0
                max_replication_slots = 0
                max_logical_replication_workers = 0
                """.formatted(plan.name(), plan.connections(), plan.sharedBuffers(), plan.maxWalSize());
    }
}
