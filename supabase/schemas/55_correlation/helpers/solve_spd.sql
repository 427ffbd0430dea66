-- How much each of many bots counts once it is known who repeats whom: the inverse of their covariance times what each
-- is worth alone, without ever computing that inverse.
create function engine.solve_spd(matrix double precision[], size integer, right_side double precision[])
returns double precision[]
language sql
immutable
strict
parallel safe
set search_path = ''
return engine.solve_factored(engine.cholesky(matrix, size), size, right_side);
comment on function engine.solve_spd(double precision[], integer, double precision[]) is
  'x with matrix x = right_side for a symmetric positive definite matrix of size x size numbers, row after row; only its lower triangle is read. Raises invalid_parameter_value for a matrix that is not positive definite.';
