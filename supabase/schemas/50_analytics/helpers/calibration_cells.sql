-- What calibration learns from: each stated confidence once, with how often it came true and how much it weighs.
create function engine.calibration_cells(
  confidence double precision[], correct double precision[], weight double precision[]
)
returns table (stated double precision, observed double precision, cell_weight double precision)
language plpgsql
immutable
parallel safe
set search_path = ''
rows 200
as $$
begin
  if cardinality(confidence) <> cardinality(correct) or cardinality(confidence) <> cardinality(weight) then
    raise exception using errcode = 'invalid_parameter_value', message = format(
      'confidence, correct and weight have %s, %s and %s numbers: send one of each per call',
      cardinality(confidence), cardinality(correct), coalesce(cardinality(weight)::text, 'no')
    );
  end if;
  perform engine.require_numbers('confidence', confidence, 0, 1);
  perform engine.require_numbers('correct', correct, 0, 1);
  perform engine.require_numbers('weight', weight, 0);
  return query
  select call.confidence, sum(call.correct * coalesce(call.weight, 1)) / sum(coalesce(call.weight, 1)),
    sum(coalesce(call.weight, 1))
  from unnest(calibration_cells.confidence, calibration_cells.correct, calibration_cells.weight)
    as call (confidence, correct, weight)
  where call.weight is distinct from 0
  group by call.confidence
  order by call.confidence;
end;
$$;
comment on function engine.calibration_cells(double precision[], double precision[], double precision[]) is
  'Calls by confidence, ascending: correct is 0, 1 or the part that was correct, weight how many calls that is (1 where weight is null).';
