begin;
select plan(3);

select tests.given_symbol('AAA') \gset
select tests.given_call('disabled', 'AAA', '2024-01-20 00:05Z', 'LONG', 110, 90) \gset
select tests.given_call('barred', 'AAA', '2024-01-20 00:05Z', 'LONG', 110, 90) \gset
select tests.given_call('later', 'AAA', '2024-01-20 00:07Z', 'LONG', 110, 90) \gset
update public.bots set is_enabled = false where bot_name = 'disabled';
update public.bot_probation_status set status = 'disabled', disabled_at = '2024-01-19' where bot_name = 'barred';

select is(public.make_recommendations('2024-01-20 00:06Z'), 0, 'with every bot disabled there is no decision, and no error');
select is(public.make_recommendations('2024-01-20 00:08Z'), 1, 'a call counts from the moment it is made');
select is((select voters from public.consensus_decisions), array['later'], 'and only of a bot that may vote');

select finish();
rollback;
