using Quartz;

namespace CoEduBot.Scheduler;

/// <summary>Puts what is due into the outbox.</summary>
[DisallowConcurrentExecution]
public sealed class FindDueNotices(DueNotices due, OutboxBell bell) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await due.Tick(cancellationToken);
        bell.Ring();
    }
}

/// <summary>Rings for messages whose time came without anybody ringing: retries, quiet hours over.</summary>
[DisallowConcurrentExecution]
public sealed class DeliverOutbox(OutboxBell bell) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        bell.Ring();
        return ValueTask.CompletedTask;
    }
}
