using System;
using System.Collections.Generic;
using Microsoft.ComputeCluster;

// Lists the jobs of a user that have not ended yet or went wrong, with what the site noted on them.
//
//     jobs HEADNODE USER [TERM]
//
// With a term, only jobs that have it are listed.
static class JobsOfUser
{
    static readonly JobStatus[] Shown = { JobStatus.Running, JobStatus.Queued, JobStatus.Failed };

    static int Main(string[] args)
    {
        if (args.Length < 2)
        {
            Console.WriteLine("jobs HEADNODE USER [TERM]");
            return 2;
        }
        string term = args.Length > 2 ? args[2] : null;
        try
        {
            using (Cluster cluster = new Cluster())
            {
                cluster.Connect(args[0]);
                foreach (JobStatus status in Shown)
                {
                    int count = 0;
                    Console.WriteLine("{0}:", status);
                    foreach (IJob job in cluster.ListJobs(args[1], status))
                    {
                        IDictionary<string, string> notes = NotesOf(job);
                        if (term != null && !notes.ContainsKey(term)) continue;
                        count++;
                        Print(job, notes);
                    }
                    if (count == 0) Console.WriteLine("  none");
                }
            }
            return 0;
        }
        catch (Exception e)
        {
            Console.WriteLine(e.Message);
            return 1;
        }
    }

    static IDictionary<string, string> NotesOf(IJob job)
    {
        var notes = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (INameValue note in job.ExtendedJobTerms)
            notes[note.Name] = note.Value;
        return notes;
    }

    static void Print(IJob job, IDictionary<string, string> notes)
    {
        Console.WriteLine("  {0} {1}, {2} tasks, priority {3}, submitted {4:s}, ended {5}",
            job.Id, job.Name, job.TaskCount, job.Priority, job.SubmitTime,
            job.EndTime == DateTime.MaxValue ? "not yet" : job.EndTime.ToString("s"));
        foreach (KeyValuePair<string, string> note in notes)
            Console.WriteLine("    {0} = {1}", note.Key, note.Value);
        if (job.Status == JobStatus.Failed)
            Console.WriteLine("    {0}", job.ErrorMessage);
    }
}
