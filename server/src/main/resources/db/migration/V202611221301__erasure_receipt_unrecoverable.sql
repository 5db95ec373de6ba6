-- What a receipt promises: the day from which no copy of the databases gives back what was erased.
alter table erasure_receipt add column unrecoverable_from date;
update erasure_receipt set unrecoverable_from = (erased_at at time zone 'UTC')::date + 9;
alter table erasure_receipt alter column unrecoverable_from set not null;
