#region header
// RenderFarm: watches the frames of one show.
#endregion
using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Threading;
using System.Windows.Forms;
using Microsoft.ComputeCluster;

namespace Studio.Farm
{
    public delegate void FrameEventHandler(object sender, FrameEventArgs e);

    public class FrameEventArgs : EventArgs
    {
        public FrameEventArgs(ITask task) { Task = task; }
        public ITask Task { get; private set; }
        public string Name { get { return Task.Name; } }
    }

    internal static class ClusterExtensions
    {
        public static IEnumerable<T> As<T>(this IClusterEnumerable items) { return ((System.Collections.IEnumerable)items).Cast<T>(); }
        public static bool IsOver(this IJob job)
        {
            return job.Status == JobStatus.Finished || job.Status == JobStatus.Failed || job.Status == JobStatus.Cancelled;
        }
    }

    public sealed class FarmWatcher : IDisposable
    {
        private readonly ICluster _cluster = new Cluster();
        private readonly Dictionary<int, TaskStatus> _known = new Dictionary<int, TaskStatus>();
        private readonly BackgroundWorker _worker = new BackgroundWorker { WorkerReportsProgress = true };
        private IJob _job;

        public event FrameEventHandler FrameDone;
        public event EventHandler Finished;

        public FarmWatcher(string headNode, int jobId)
        {
            _cluster.Connect(headNode);
            _job = _cluster.GetJob(jobId);
            _worker.DoWork += delegate(object sender, DoWorkEventArgs e) { Watch((int)e.Argument); };
            _worker.ProgressChanged += (s, e) => OnFrameDone((ITask)e.UserState);
            _worker.RunWorkerCompleted += OnCompleted;
            _worker.RunWorkerAsync(jobId);
        }

        public string Title
        {
            get { return string.Format("{0} ({1})", _job.Name, _job.Project); }
        }

        void Watch(int jobId)
        {
            while (!_cluster.GetJob(jobId).IsOver())
            {
                lock (_known)
                {
                    var fresh = from ITask t in _cluster.ListTasks(jobId)
                                where t.Status == TaskStatus.Finished && !_known.ContainsKey(t.Id)
                                orderby t.EndTime
                                select t;
                    foreach (var t in fresh)
                    {
                        _known[t.Id] = t.Status;
                        _worker.ReportProgress(0, t);
                    }
                }
                Thread.Sleep(TimeSpan.FromSeconds(5));
            }
        }

        private void OnFrameDone(ITask task)
        {
            var handler = FrameDone;
            if (handler != null) handler(this, new FrameEventArgs(task));
        }

        private void OnCompleted(object sender, RunWorkerCompletedEventArgs e)
        {
            if (e.Error is ComputeClusterException)
                MessageBox.Show(e.Error.Message);
            Finished?.Invoke(this, EventArgs.Empty);
        }

        public int[] Again()
        {
            var failed = _cluster.ListTasks(_job.Id).Cast<ITask>().Where(t => t.Status == TaskStatus.Failed).ToList();
            Console.WriteLine("{0} of {1} failed: {2}", failed.Count, _job.TaskCount, string.Join(", ", failed.Select(t => t.Name).ToArray()));
            foreach (ITask task in failed.OrderBy(t => t.Id).Take(10)) _cluster.RequeueTask(_job.Id, task.Id);
            IClusterEnumerable ids = _cluster.CreateClusterEnumerable();
            failed.Skip(10).Select(t => t.Id).ToList().ForEach(id => ids.Add(id));
            _cluster.RequeueTasks(_job.Id, ids);
            return failed.ConvertAll(t => t.Id).ToArray();
        }

        public int Resubmit(string user, System.Security.SecureString password)
        {
            IJob copy = new Job(_job) { Name = _job.Name + " (again)", Priority = JobPriority.AboveNormal };
            copy.MinimumNumberOfProcessors = Math.Max(1, _job.MinimumNumberOfProcessors / 2);
            copy.MaximumNumberOfProcessors *= 2;
            try
            {
                int id = _cluster.AddJob(copy);
                _cluster.SubmitJob(id, user, null, false, 0);
                return id;
            }
            catch (ComputeClusterException ex) when (ex.JobId != 0)
            {
                throw new InvalidOperationException("job " + ex.JobId, ex);
            }
            catch (System.Runtime.InteropServices.COMException ex)
            {
                Console.Error.WriteLine("0x{0:X8} {1}", ex.ErrorCode, _cluster.ErrorMessage);
                throw;
            }
        }

        public IDictionary<string, long> NodeMemory()
        {
            return _cluster.ComputeNodes.Cast<INode>()
                .Where(n => n.Status != NodeStatus.Unreachable)
                .ToDictionary(n => n.Name, n => (long)n.Memory * 1024 * 1024);
        }

        public void Dispose()
        {
            _worker.Dispose();
            (_cluster as IDisposable)?.Dispose();
        }
    }
}
