using System;
using System.Threading;
using Microsoft.ComputeCluster;

// Solves a set of cases on the cluster, and reports each one when it is done, not at the end.
//
//     solve-cases HEADNODE CASE...
class CaseRunner : IDisposable
{
    const int PollSeconds = 30;

    readonly Cluster cluster = new Cluster();

    CaseRunner(string headNode)
    {
        cluster.Connect(headNode);
    }

    public void Dispose()
    {
        cluster.Dispose();
    }

    int Queue(string[] cases)
    {
        IJob job = cluster.CreateJob();
        job.Name = "cases";
        job.IsExclusive = false;
        foreach (string name in cases)
        {
            ITask task = cluster.CreateTask();
            task.Name = name;
            task.CommandLine = "solve " + name;
            task.IsRerunnable = true;
            job.AddTask(task);
        }
        job.MaximumNumberOfProcessors = job.TaskCount;
        return cluster.QueueJob(job, null, null, true, 0);
    }

    // Gives how many tasks did not finish.
    int Report(int jobId, int count)
    {
        int failures = 0;
        object timestamp = null;
        while (count > 0)
        {
            ITask task = cluster.CheckAnyTask(jobId, ref timestamp);
            if (task == null)
            {
                Thread.Sleep(PollSeconds * 1000);
                continue;
            }
            count--;
            TimeSpan took = task.EndTime - task.StartTime;
            Console.WriteLine("{0}: {1} after {2} minutes, {3} to go", task.Name, task.Status, took.TotalMinutes, count);
            if (task.Status != TaskStatus.Finished)
            {
                failures++;
                Console.WriteLine("  " + task.ErrorMessage);
            }
        }
        return failures;
    }

    static int Main(string[] args)
    {
        if (args.Length < 2) return 2;
        string[] cases = new string[args.Length - 1];
        Array.Copy(args, 1, cases, 0, cases.Length);
        try
        {
            using (CaseRunner runner = new CaseRunner(args[0]))
            {
                int jobId = runner.Queue(cases);
                int failures = runner.Report(jobId, cases.Length);
                Console.WriteLine("Job {0}: {1}", jobId, runner.cluster.GetJob(jobId).Status);
                return failures == 0 ? 0 : 1;
            }
        }
        catch (Exception e)
        {
            Console.WriteLine(e.Message);
            return 1;
        }
    }
}
