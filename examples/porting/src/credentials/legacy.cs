using System;
using Microsoft.ComputeCluster;

// Queues work that runs as another user. The person is asked for the password once; the cluster keeps it meanwhile.
//
//     run-as HEADNODE USER COMMAND...
static class RunAs
{
    static int Main(string[] args)
    {
        if (args.Length < 3)
        {
            Console.WriteLine("run-as HEADNODE USER COMMAND...");
            return 2;
        }
        string user = args[1];
        using (Cluster cluster = new Cluster())
        {
            cluster.Connect(args[0]);
            if (!Remember(cluster, user)) return 1;
            try
            {
                for (int i = 2; i < args.Length; i++)
                {
                    int id = cluster.QueueJob(CreateJob(cluster, args[i]), user, null, true, 0);
                    Console.WriteLine("Job {0} runs as {1}", id, cluster.GetJob(id).User);
                    if (i == args.Length - 1) Change(cluster, id, user);
                }
            }
            finally
            {
                cluster.DeleteCachedCredentials(user);
            }
            TryWithout(cluster, args[2]);
        }
        return 0;
    }

    // Asks for the password, again where it is wrong, and gives up where the person does.
    static bool Remember(Cluster cluster, string user)
    {
        for (int tries = 3; tries > 0; tries--)
        {
            try
            {
                cluster.SetCachedCredentials(user, null, true, 0);
                return true;
            }
            catch (Exception e)
            {
                Console.WriteLine(e.Message);
            }
        }
        return false;
    }

    static IJob CreateJob(Cluster cluster, string commandLine)
    {
        ITask task = cluster.CreateTask();
        task.CommandLine = commandLine;
        IJob job = cluster.CreateJob();
        job.Name = commandLine;
        job.AddTask(task);
        return job;
    }

    // A job in the queue can still be given to another user, or back from the cache.
    static void Change(Cluster cluster, int id, string user)
    {
        try
        {
            cluster.SetJobCredentials(id, user, "guessed");
        }
        catch (Exception)
        {
            Console.WriteLine("Refused: {0}", cluster.ErrorMessage);
        }
        cluster.SetJobCredentialsFromCache(id, user, true, 0);
        Console.WriteLine("Job {0} still runs as {1}", id, cluster.GetJob(id).User);
    }

    static void TryWithout(Cluster cluster, string commandLine)
    {
        try
        {
            cluster.QueueJob(CreateJob(cluster, commandLine), null, null, true, 0);
        }
        catch (Exception e)
        {
            Console.WriteLine("Nothing is cached any more: {0}", e.Message);
        }
    }
}
