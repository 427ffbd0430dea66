-- Whether two groups of trades have different means, without supposing that they vary alike.
create function engine.welch_p_value(
  n bigint, total double precision, squares double precision,
  other_n bigint, other_total double precision, other_squares double precision
)
returns double precision
language sql
immutable
parallel safe
set search_path = ''
return (
  select case when n >= 10 and other_n >= 10 then
    2 * engine.normal_cdf(-abs(total / n - other_total / other_n) / nullif(sqrt(
      greatest(0, squares - total * total / n) / (n - 1) / n
      + greatest(0, other_squares - other_total * other_total / other_n) / (other_n - 1) / other_n
    ), 0))
  end
);
comment on function engine.welch_p_value(bigint, double precision, double precision, bigint, double precision, double precision) is 'Two-sided p-value of Welch''s statistic by the normal distribution, from counts, sums and sums of squares; null below ten of either or without any spread.';
