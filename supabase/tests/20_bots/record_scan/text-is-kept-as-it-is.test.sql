-- No text is ever joined into SQL: quotes, scripts and other alphabets are data.
begin;
select plan(13);

select tests.given_symbol('AAA') \gset
create temporary table text_of (place integer, said text);
insert into text_of values
  (1, '''; drop table public.bots; --'),
  (2, 'a "quoted" word, a \ and a $$ dollar'),
  (3, '<script>alert(1)</script>'),
  (4, e'مرحبا \u202eABC\u202c 你好 🚀'),
  (5, e'two\nlines\tand a tab'),
  (6, '%s %I %1$L {"json": true}');
select tests.given_bot('bot-' || place) from text_of \g /dev/null

select engine.record_scan('test', '1h', '2024-01-01 00:00Z', 'replay', jsonb_build_array(jsonb_build_object(
  'symbol', 'AAA', 'decisionCount', 6, 'abstentions', jsonb_build_object(min(said), 1),
  'predictions', jsonb_agg(jsonb_build_object('botName', 'bot-' || place, 'side', 'LONG', 'confidence', 0.6,
    'referencePrice', 100, 'takeProfitPrice', 110, 'stopLossPrice', 95, 'leverage', 1, 'horizonMinutes', 60, 'reason', said))
))) from text_of \gset

select is(reason, said, 'a reason comes back as it was said: ' || left(regexp_replace(said, '[^ -~]', '?', 'g'), 30))
from text_of
join public.bot_predictions on bot_name = 'bot-' || place
order by place;
select has_table('public', 'bots', 'the tables are still there');

select throws_ok(
  format('insert into public.bots (bot_name, display_name, family, thesis, source, timeframe, warmup_candle_count)
    values (%L, ''x'', ''tests'', ''x'', ''x'', ''1h'', 0)', bot_name),
  '23514', 'new row for relation "bots" violates check constraint "bot_name_is_a_slug"',
  format('a bot cannot be called %s', bot_name)
)
from unnest(array['O''Brien', '<script>', 'Upper-Case', 'zwei wörter']) as bot_name;
select throws_ok(
  'insert into public.market_symbols (exchange, symbol) values (''test'', ''<script>'')',
  '23514', 'new row for relation "market_symbols" violates check constraint "symbol_is_a_plain_name"',
  'nor can a symbol be a script'
);
select throws_ok(
  $$select engine.record_scan('test', '1h', '2024-01-02 00:00Z', 'replay', '[{"symbol": "A\u0000A"}]')$$,
  '22P05', null, 'a NUL is refused where it enters'
);

select finish();
rollback;
