import type { Database as Tables } from '@quorum/contracts/database';
import type { Stack } from '@quorum/local-stack';
import { type DrawnCase, readDrawing } from '@quorum/tracking';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { insertDrawing } from '../support/insert-drawing.ts';
import { apiEngines, keys } from '../support/open-api.ts';
import { allJobs, runJobs } from '../support/run-jobs.ts';
import { grantsOf, type Window, windowOf } from '../support/window-of.ts';
