using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.ComputeCluster;

namespace Lab.Batch
{
    /// <summary>Runs batches: cluster.Connect(name), then cluster.AddJob(job).</summary>
    public sealed class BatchRunner : IDisposable
    {
        private readonly ICluster cluster = new Cluster();
        private readonly Dictionary<int, IJob> running = new Dictionary<int, IJob>();
        private string user;

        public ICluster Cluster
        {
            get { return cluster; }
        }

        public string Name { get; set; }

        public BatchRunner(string headNode, string user)
        {
            this.user = user;
            this.Name = "runner of cluster.Name";
            cluster.Connect(headNode);
        }

        public int Submit(string name, IEnumerable<string> commands)
        {
            IJob job = cluster.CreateJob();
            job.Name = name;
            job.Project = Name;
            job.Priority = JobPriority.Normal;
            job.IsExclusive = false;
            foreach (string command in commands)
            {
                ITask task = cluster.CreateTask();
                task.Name = "step";
                task.CommandLine = command;
                task.WorkDirectory = @"C:\work\""batch""";
                task.MinimumNumberOfProcessors = task.MaximumNumberOfProcessors = 1;
                job.AddTask(task);
            }
            job.MaximumNumberOfProcessors = job.TaskCount;
            int id = cluster.AddJob(job);
            cluster.SubmitJob(id, user, null, true, 0);
            running[id] = job;
            return id;
        }

        public void WaitAll()
        {
            while (running.Count > 0)
            {
                List<int> done = new List<int>();
                foreach (KeyValuePair<int, IJob> entry in running)
                {
                    JobStatus status = cluster.GetJob(entry.Key).Status;
                    if (status == JobStatus.Finished || status == JobStatus.Failed || status == JobStatus.Cancelled)
                    {
                        done.Add(entry.Key);
                    }
                }
                foreach (int id in done)
                {
                    running[id].Clear();
                    running.Remove(id);
                }
                Thread.Sleep(TimeSpan.FromSeconds(5));
            }
        }

        public void CancelAll(string reason)
        {
            foreach (int id in running.Keys)
            {
                try
                {
                    cluster.CancelJob(id, reason ?? "canceled by " + user);
                }
                catch (ComputeClusterException e)
                {
                    Console.Error.WriteLine("{0}: {1}", id, e.Message);
                }
            }
        }

        public void Dispose()
        {
            running.Clear();
            ((IDisposable)cluster).Dispose();
        }
    }
}
