-- A term of retention that was recorded wrong is put right before it is in force, and on its day: of what is set from one day
-- the last holds. What was set before it stays on record.
alter table bewaartermijn add column nummer bigint generated always as identity;
comment on column bewaartermijn.nummer is 'The order in which terms were set; of those from one day the last holds';
comment on column bewaartermijn.vanaf is 'In force from this day, until a line of the same kind from a later day, or a later line from this one';
alter table bewaartermijn drop constraint bewaartermijn_pkey, add primary key (gemeente, soort, vanaf, nummer);
