-- When the calls that ended on a UTC day are reviewed: once they are labelled and summed, and before anything reads the
-- result. A late review is dated as a punctual one, so that what it decides does not depend on when it ran.
create function engine.review_moment(day date)
returns timestamptz
language sql
immutable
set search_path = ''
return (review_moment.day + 1)::timestamp at time zone 'UTC' + interval '14 minutes';
comment on function engine.review_moment(date) is 'Fourteen minutes into the next UTC day, the minute of the job review_bot_probation.';
