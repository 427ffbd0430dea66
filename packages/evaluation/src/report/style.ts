/** Both themes, no font or picture from elsewhere. */
export const style = `
:root { color-scheme: light dark; --page: #fff; --text: #1b1f24; --quiet: #59636e; --line: #d1d9e0; --card: #f6f8fa;
  --quorum: #0b5fc1; --equal: #b54708; --best: #1a7f37; --hold: #6e7781; --good: #1a7f37; --bad: #b3261e;
  --accuracy: #8250df; --trust: #bf3989; --log_odds: #1b7c83; --situation: #7d6608; --covariance: #0b5fc1; }
@media (prefers-color-scheme: dark) { :root { --page: #0d1117; --text: #e6edf3; --quiet: #9198a1; --line: #3d444d;
  --card: #151b23; --quorum: #6cb6ff; --equal: #f0883e; --best: #56d364; --hold: #9198a1; --good: #56d364;
  --bad: #ff938a; --accuracy: #bc8cff; --trust: #f778ba; --log_odds: #56d4dd; --situation: #e3b341; --covariance: #6cb6ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; background: var(--page); color: var(--text);
  font: 1rem/1.55 system-ui, sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.25; } h2 { font-size: 1.2rem; margin-top: 2.5rem; }
p, li { max-width: 45rem; } small { display: block; color: var(--quiet); font-size: .75rem; white-space: nowrap; }
.lead > p { margin: .5rem 0; }
.lead { border-left: 4px solid var(--quorum); background: var(--card); padding: .8rem 1rem; font-size: 1.05rem; }
.quiet { color: var(--quiet); font-size: .9rem; }
.goals { list-style: none; padding: 0; } .goals li { margin: .5rem 0; }
.verdict { font-weight: 600; } .met { color: var(--good); } .missed { color: var(--bad); }
figure { margin: 1rem 0; } figure > svg { width: 100%; max-width: 40rem; height: auto; display: block; }
.pair { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); }
figcaption { color: var(--quiet); font-size: .9rem; max-width: 45rem; }
.scroll { overflow-x: auto; margin: .5rem 0; } .scroll:focus-visible { outline: 2px solid var(--quorum); }
table { border-collapse: collapse; font-size: .85rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .3rem 0; }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem; text-align: right; vertical-align: top; white-space: nowrap; }
th[scope=row], thead th:first-child { text-align: left; white-space: normal; min-width: 9rem; }
thead th { color: var(--quiet); font-weight: 600; }
details { margin: .5rem 0; } summary { cursor: pointer; }
text { fill: var(--quiet); font: 10.5px system-ui, sans-serif; } text.row { fill: var(--text); font-size: 11.5px; }
.grid { stroke: var(--line); stroke-width: .6; } .reference { stroke: var(--text); stroke-dasharray: 3 3; }
.line { fill: none; stroke: var(--hold); stroke-width: 1.2; } .line.quorum { stroke: var(--quorum); stroke-width: 2.4; }
.line.equal { stroke: var(--equal); stroke-width: 2; stroke-dasharray: 6 3; }
.line.equal_share { stroke: var(--hold); stroke-dasharray: 2 3; stroke-width: 1.6; }
.line.best { stroke: var(--best); stroke-dasharray: 1 3; stroke-width: 2; stroke-linecap: round; }
.line.hold { stroke: var(--text); stroke-width: 1.2; } .line.other { opacity: .55; }
.band { opacity: .16; } .band.quorum { fill: var(--quorum); } .band.equal { fill: var(--equal); }
.interval { stroke: var(--hold); stroke-width: 3; stroke-linecap: round; } .interval.sure { stroke: var(--quorum); }
.dot { fill: var(--hold); } .dot.sure, .dot.quorum { fill: var(--quorum); } .dot.equal { fill: var(--equal); }
.part { fill: var(--hold); } .part.equal { fill: var(--equal); } .part.accuracy { fill: var(--accuracy); }
.part.trust { fill: var(--trust); } .part.log_odds { fill: var(--log_odds); }
.part.situation { fill: var(--situation); } .part.covariance { fill: var(--covariance); }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1rem; padding: 0; margin: .4rem 0; font-size: .85rem; }
.legend svg { width: 24px; height: 12px; margin-right: .4rem; vertical-align: middle; }
`;
