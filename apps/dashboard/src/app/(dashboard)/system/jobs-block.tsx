import { EmptyState } from '#components/states/empty-state.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { Time } from '#components/ui/time.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import type { JobHealth } from '#data/ops/get-job-health.ts';
import { describeSchedule } from '#format/describe-schedule.ts';
import { formatCount } from '#format/format-count.ts';
import { formatMilliseconds } from '#format/format-milliseconds.ts';
import { nextRun } from '#format/next-run.ts';
import { JobStateTag } from './job-state-tag.tsx';
import styles from './system.module.css';

interface JobsBlockProps {
  readonly jobs: readonly JobHealth[];
  readonly now: string;
}

/** Every job: what for, when, and how its last run went. */
export function JobsBlock({ jobs, now }: JobsBlockProps) {
  if (jobs.length === 0) {
    return (
      <EmptyState title="No job is scheduled">
        The migrations write the schedule. Apply them with `npm run db:push` and reload.
      </EmptyState>
    );
  }
  return (
    <ScrollRegion label="Jobs">
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Job</th>
            <th scope="col">State</th>
            <th scope="col">Schedule (UTC)</th>
            <th scope="col">Next run</th>
            <th scope="col">Last run</th>
            <th scope="col" className={table.right}>
              Took
            </th>
            <th scope="col" className={table.right}>
              Rows
            </th>
            <th scope="col">Last success</th>
          </tr>
        </thead>
        <tbody data-hold-still>
          {jobs.map((job) => (
            <JobLine key={job.job_name} job={job} now={now} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function JobLine({ job, now }: { job: JobHealth; now: string }) {
  const next = job.state === 'disabled' ? null : nextRun(job.schedule, now);
  const { last_started_at: started, last_finished_at: finished } = job;
  const neverRan = 'it has not run yet';
  return (
    <tr>
      <td className={table.wrap}>
        <strong className={styles.job}>{job.job_name}</strong> <span className="soft">· {job.runner}</span>
        <div className="soft">{job.purpose}</div>
        {job.last_status === 'failed' && job.last_error && (
          <div className={styles.error}>{job.last_error}</div>
        )}
      </td>
      <td>
        <JobStateTag state={job.state} />
      </td>
      <td className={styles.nowrap}>{describeSchedule(job.schedule)}</td>
      <td>
        {next === null ? (
          <Unknown why="it is disabled or does not run this month" />
        ) : (
          <Time at={next} now={now} />
        )}
      </td>
      <td>{finished === null ? <Unknown why={neverRan} /> : <Time at={finished} now={now} />}</td>
      <td className={`num ${table.right}`}>
        {started === null || finished === null ? (
          <Unknown why={neverRan} />
        ) : (
          formatMilliseconds(Date.parse(finished) - Date.parse(started))
        )}
      </td>
      <td className={`num ${table.right}`}>
        {job.last_row_count === null ? (
          <Unknown why={job.last_status === 'failed' ? 'the last run failed' : neverRan} />
        ) : (
          formatCount(job.last_row_count)
        )}
      </td>
      <td>
        {job.last_success_at === null ? (
          <Unknown why="it has not succeeded yet" />
        ) : (
          <Time at={job.last_success_at} now={now} />
        )}
      </td>
    </tr>
  );
}
