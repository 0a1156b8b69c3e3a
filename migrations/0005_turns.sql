-- The server a message is for, so that none waits for all messages of another. 0: not known, of messages
-- written before this was kept.
alter table outbox add column guild_id integer not null default 0;

drop view outbox_ready;

-- Messages whose turn has come: an edit and what goes into a thread wait for their message, a
-- follow-up until the message before it is out or given up.
create view outbox_ready as
select it.outbox_id, it.key, it.guild_id, it.channel_id, target.message_id as edits, thread.message_id as thread,
       it.recipient, it.body, it.picture, it.attempts, it.first_tried_at, it.not_before
from outbox it
left join outbox target on target.key = it.edits
left join outbox thread on thread.key = it.thread
where it.state = 'pending'
  and (it.edits is null or target.state = 'sent')
  and (it.thread is null or thread.state = 'sent')
  and (it.follows is null or exists (
          select 1 from outbox before where before.key = it.follows and before.state <> 'pending'));
