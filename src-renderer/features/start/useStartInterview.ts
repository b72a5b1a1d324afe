import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Settings } from '../../../shared/domain/settings.ts';
import { RequestError, request } from '../../state/api.ts';
import { useBankDocuments, useSetDocuments } from '../../state/bankAndSets.ts';
import { queries } from '../../state/queries.ts';
import { toastError } from '../../state/toasts.ts';
import { detailsOf, type StartForm } from './startForm.ts';

/** Creates the interview and goes there. */
export function useStartInterview(settings: Settings, onStarted: () => void) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const writeSets = useWrittenSets();
  const [isStarting, setIsStarting] = useState(false);
  const start = async (form: StartForm) => {
    setIsStarting(true);
    try {
      await writeSets();
      const details = detailsOf(form, settings.interviewer);
      const { id } = await request('interviews:create', {
        setId: form.setId,
        details,
        ...(form.typedIn ? { typedIn: true } : {}),
      });
      if (settings.interviewer.name.trim() === '') await rememberInterviewer(details.interviewer);
      await client.invalidateQueries({ queryKey: queries.interviews.queryKey });
      onStarted();
      await navigate({ to: '/interviews/$interviewId', params: { interviewId: id } });
    } catch (error) {
      toastError('The interview was not started', error);
    } finally {
      setIsStarting(false);
    }
  };
  /** So that the name is not asked for again. */
  const rememberInterviewer = async (interviewer: Settings['interviewer']) => {
    try {
      const changed = await request('settings:change', { interviewer });
      client.setQueryData(queries.settings.queryKey, changed);
    } catch (error) {
      toastError('Your name was not kept in the settings', error);
    }
  };
  return { start, isStarting };
}

/**
 * Writes what has changed of questions and sets: the main process freezes what is on its disk, and an interview must not start on an
 * older state than the screen shows. Throws where something cannot be written.
 */
export function useWrittenSets(): () => Promise<void> {
  const [bankDocuments, setDocuments] = [useBankDocuments(), useSetDocuments()];
  return async () => {
    await Promise.all([bankDocuments.flush(), setDocuments.flush()]);
    if ([bankDocuments, setDocuments].some(({ saves }) => saves.get().failure !== null))
      throw new RequestError(
        'notWritable',
        'Your last changes are not on disk yet, and the interview would start without them. Try again once they are saved.',
      );
  };
}
