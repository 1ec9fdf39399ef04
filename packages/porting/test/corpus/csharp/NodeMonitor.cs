using System;
using System.IO;
using System.Linq;
using Microsoft.ComputeCluster;
using CCP = Microsoft.ComputeCluster;

// Watches the nodes. Status, Name and Add of its own classes are no use of the API.
class Sample
{
    public string Name;
    public NodeStatus Status;
    public int Total;
    public void Add(int processors) { Total += processors; }
}

static class NodeMonitor
{
    static Sample Read(INode node)
    {
        Sample sample = new Sample();
        sample.Name = node.Name;
        sample.Status = node.Status;
        sample.Add(node.NumberOfProcessors);
        return sample;
    }

#if DEBUG
    static void Dump(ICluster cluster) {
        Console.WriteLine("cluster.Name is " + cluster.Name);
#else
    static void Dump(ICluster cluster) {
        Console.WriteLine(cluster.Name.ToUpper());
#endif
    }

    static void Main(string[] args)
    {
        using (CCP.Cluster cluster = new CCP.Cluster())
        {
            cluster.Connect(args.Length > 0 ? args[0] : "localhost");
            Dump(cluster);
            foreach (INode node in cluster.ComputeNodes)
            {
                Sample sample = Read(node);
                Console.WriteLine($"{sample.Name} {sample.Status} {node.Memory} MB");
                if (node.Status == NodeStatus.Paused) cluster.ResumeNode(node.Name);
                else if (node.Status == NodeStatus.PendingApproval) cluster.ApproveNode(node.Name);
            }

            IClusterCounter counter = cluster.ClusterCounter;
            Console.WriteLine("{0} jobs wait", counter.NumberOfQueuedJobs);

            object timestamp = null, version = null;
            int count = 0;
            do
            {
                count = 0;
                foreach (IJob job in cluster.ListAllJobsWithPaging(false, ref timestamp, ref version, 100))
                {
                    count++;
                    Console.WriteLine(job.Id + ": " + job.SubmittedBy);
                }
            } while (count > 0);

            foreach (NameValue pair in cluster.EnvironmentVariables)
                Console.WriteLine(pair.Name + "=" + pair.Value);
            File.WriteAllText("cluster.xml", "cluster.CreateJobFromXml(\"<Job/>\")");
            var job2 = (IJob)cluster.CreateJobFromXmlFile("job.xml");
            job2.Runtime = cluster.GetTask(3, 1).Runtime;
            var usage = cluster.GetJobResourceUsage(job2.Id);
            long kernel = usage.KernelProcessorTime;
            var info = new FileInfo("job.xml");
            Console.WriteLine(info.Name);
        }
    }
}
